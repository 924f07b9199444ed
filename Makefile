# A thin alias of dev.py, for those whose fingers type make.
run test check bench shots build calibrate setup:
	python3 dev.py $@

.PHONY: run test check bench shots build calibrate setup
