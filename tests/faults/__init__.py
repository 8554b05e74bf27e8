"""A build in which one step of its writing goes wrong -> what may never be the case afterwards.

`python -m tests.faults full:17` lets the disk be full at the seventeenth step, and says what that step is.
"""
