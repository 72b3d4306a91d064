"""A workshop held from its kit: choosing it, the wall that a group reads, and what is half written afterwards."""
