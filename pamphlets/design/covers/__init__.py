"""How each theme draws its covers, its headlines and its emblem."""
