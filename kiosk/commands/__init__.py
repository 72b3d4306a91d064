"""Floor 4: one file a command. Each names the adapters it needs, imports them late, and hands them to the assembly."""
