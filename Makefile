# SPDX-License-Identifier: Apache-2.0
# Two commands do everything: `make run` and `make test`. Both install what is missing first.

SWIFT ?= swift
# The command and the shared library are built with the same flags, so that they share what is compiled.
RELEASE = -c release --static-swift-stdlib -Xswiftc -static-stdlib
HEDUI = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/hedui
# The library shows its seven functions and keeps its Swift runtime to itself. It stays loaded once it is: threads that
# ran it end with destructors of its runtime, and a JVM unloads libraries before its threads end.
ifeq ($(shell uname -s),Linux)
ONLY_ABI = -Xlinker --version-script=Sources/CHeduiABI/exports.map -Xlinker -z -Xlinker nodelete
endif

.PHONY: help run test browser page build where abi abitest parity load lint house record words makers asan fuzz fixtures verify bench kills years spark poison clean

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

page: build      ## use the web page in Chromium as people do, with the service behind it
	@bash Scripts/need browser axe
	@Scripts/page-tests "$(HEDUI)"

build:           ## build the release command
	@bash Scripts/need swift libraries
	$(SWIFT) build $(RELEASE) --product hedui

where:           ## where the release command lies
	@echo "$(HEDUI)"

abi:             ## build the shared library for other languages
	@bash Scripts/need swift libraries
	$(SWIFT) build $(RELEASE) $(ONLY_ABI) --product HeduiABI

abitest: build abi ## call the shared library from C, Python and Java
	@bash Scripts/need abi
	@Scripts/abi-tests "$$(dirname "$(HEDUI)")/libHeduiABI.so" "$(HEDUI)"

lint:            ## formatting, as CI asks it
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fuzz Trials Fixtures/Generator Benchmarks/Sources Benchmarks/Package.swift

parity: build abi ## the same bytes from command, worker, HTTP and C interface
	@Scripts/parity-tests "$$(dirname "$(HEDUI)")/libHeduiABI.so" "$(HEDUI)"

load: build      ## load on the HTTP service; needs wrk
	@Scripts/service-load "$(HEDUI)"

fixtures:        ## draw the sample photos and scans anew
	$(SWIFT) run FixtureGenerator Fixtures

record:          ## write the goldens and schemas of the tests anew; read the diff before committing it
	@bash Scripts/need swift libraries tests
	-HEDUI_RECORD=failed $(SWIFT) test --filter 'FormatGoldenTests|HeduiReportsTests|SchemaTests'
	@git status --short Tests schemas docs

words:           ## draw annotations, read them and count; needs Tesseract, takes minutes
	@bash Scripts/need words
	@Scripts/words/measure "$(HEDUI)"

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

years:           ## two years of 20,000 dossiers with planted copies, an hour
	$(SWIFT) run -c release YearsTrial $(COUNT)

spark: build     ## try the job of Examples/spark on Apache Spark
	@Scripts/spark-tests "$(HEDUI)"

poison: build    ## a thousand dossiers, ten of them poisoned
	@Scripts/poisoned-dossiers "$(HEDUI)" 1000

verify: test asan fuzz bench kills years poison spark   ## everything, hours
	@Scripts/scan-makers --libreoffice

clean:
	rm -rf .build .build-*
