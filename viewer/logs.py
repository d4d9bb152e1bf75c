"""Logging: one logger for the program, to standard error."""

import logging

from viewer.identity import COMMAND

log = logging.getLogger(COMMAND)
