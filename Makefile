# SPDX-License-Identifier: Apache-2.0
# Two commands do everything: `make run` and `make test`. Both install what is missing first.

SWIFT ?= swift
# The command and the shared library are built with the same flags, so that they share what is compiled.
RELEASE = -c release --static-swift-stdlib -Xswiftc -static-stdlib
HEDUI = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/hedui
# The library shows its seven functions and keeps its Swift runtime to itself.
ifeq ($(shell uname -s),Linux)
ONLY_ABI = -Xlinker --version-script=Sources/CHeduiABI/exports.map
endif

.PHONY: help run test browser build abi abitest lint house record makers asan fuzz fixtures verify bench kills clean

help:            ## what there is
	@grep -hE '^[a-z]+: .*##|^[a-z]+:  *##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 12

run: build       ## build the command and check the sample photos and dossiers
	@bash Scripts/run-samples "$(HEDUI)"

test:            ## install what the tests need and run them all
	@bash Scripts/need swift libraries tests
	$(SWIFT) test

browser:         ## open the HTML report and the sheet in Chromium and try them
	@bash Scripts/need swift libraries browser
	$(SWIFT) build --product hedui
	@Scripts/browser-tests "$$($(SWIFT) build --show-bin-path)/hedui"

build:           ## build the release command
	@bash Scripts/need swift libraries
	$(SWIFT) build $(RELEASE) --product hedui

abi:             ## build the shared library for other languages
	@bash Scripts/need swift libraries
	$(SWIFT) build $(RELEASE) $(ONLY_ABI) --product HeduiABI

abitest: build abi ## call the shared library from C, Python and Java
	@bash Scripts/need abi
	@Scripts/abi-tests "$$(dirname "$(HEDUI)")/libHeduiABI.so" "$(HEDUI)"

lint:            ## formatting, as CI asks it
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fuzz Fixtures/Generator Benchmarks/Sources Benchmarks/Package.swift

fixtures:        ## draw the sample photos and scans anew
	$(SWIFT) run FixtureGenerator Fixtures

record:          ## write the goldens and schemas of the tests anew; read the diff before committing it
	@bash Scripts/need swift libraries tests
	-HEDUI_RECORD=failed $(SWIFT) test --filter 'FormatGoldenTests|HeduiReportsTests|SchemaTests'
	@git status --short Tests schemas docs

makers:          ## have the usual makers of PDF files make some of our scans, and compare
	@Scripts/scan-makers

asan:            ## replay every picture and document through C and imaging under AddressSanitizer
	@bash Scripts/asan

fuzz:            ## fuzz the readers with libFuzzer; SECONDS_EACH=60 by default
	@bash Scripts/fuzz

bench:           ## measure against the peers; see Benchmarks/README.md
	@bash Benchmarks/run

kills:           ## kill a run with a registry at a hundred random moments
	HEDUI_KILLS=100 $(SWIFT) test --filter RegistryCommandTests

verify: test asan fuzz bench kills   ## everything, hours
	@Scripts/scan-makers --libreoffice

clean:
	rm -rf .build .build-*
