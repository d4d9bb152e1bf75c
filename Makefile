# `make run` and `make test` make the environment themselves; on a system without make,
# `python -m setup run` and `python -m setup test` are the same.

ifndef PYTHON
PYTHON := $(shell for python in python3 python3.13 python3.12 python3.11; do \
    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
    && echo $$python && break; done)
endif
ifeq ($(PYTHON),)
$(error Python 3.11 or later is needed, and none was found as python3 or python3.11 to python3.13)
endif

IN_ENVIRONMENT = $(PYTHON) -m setup environment && .venv/bin/python -m

.PHONY: help run test bench pictures goldens translations schema pins

help:  ## lists these commands
	@sed -n 's/^\([a-z]*\):  ## /make \1\t/p' Makefile | expand -t 20

run:  ## opens the program; without a display, writes timeline.png
	@$(PYTHON) -m setup run

test:  ## checks formatting, lint and types, and runs all tests; needs no display
	@$(PYTHON) -m setup test

bench:  ## runs all benchmarks
	@$(IN_ENVIRONMENT) benchmarks

pictures:  ## renews the screenshots and pictures in docs/pictures/
	@$(IN_ENVIRONMENT) docs.pictures

goldens:  ## renews the pictures that the tests compare with
	@$(IN_ENVIRONMENT) pytest tests/goldens --renew-goldens

translations:  ## renews the catalogues of words from the code
	@$(IN_ENVIRONMENT) tests.translations.renew

schema:  ## renews docs/format.schema.json from the types
	@$(IN_ENVIRONMENT) viewer.files.schema > .venv/schema.json
	@mv .venv/schema.json docs/format.schema.json

pins:  ## renews requirements/ from pyproject.toml; needs uv
	@uv $(PIN) --group run --output-file requirements/run.txt
	@uv $(PIN) --group test --constraints requirements/run.txt --output-file requirements/test.txt

PIN = pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
    --only-binary :all: --generate-hashes --no-emit-index-url --custom-compile-command 'make pins'
