"""A user with the chronology, or any other document, and all commands."""

import pytest

from tests.commands.desk import User
from viewer.commands.catalogue import every_command
from viewer.commands.registry import Registry
from viewer.model.document import Document


@pytest.fixture(scope="session")
def registry() -> Registry:
    return every_command()


@pytest.fixture
def user(chronology: Document, registry: Registry) -> User:
    return User(chronology, registry)
