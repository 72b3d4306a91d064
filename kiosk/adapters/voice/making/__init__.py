"""Scripts in, clips out: rendered by the worker, mixed where several say one sentence, and kept in a store."""
