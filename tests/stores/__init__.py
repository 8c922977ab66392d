"""The engines that figures may lie in answer alike, and what is said where one cannot be asked.

conftest.py      a PostgreSQL of its own, where there is one to start
install.sh       it, from the system's packages
test_same.py     the three engines give the same, whatever is selected
test_choice.py   which engine is chosen, its file, a file that cannot be written
test_shared.py   a PostgreSQL that several servers share, and one that is not there
"""
