"""What a catalogue shows of each title -> a page that opens in any browser, without a network."""
