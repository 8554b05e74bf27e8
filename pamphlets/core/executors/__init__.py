"""Tasks -> their results, side by side: processes of this machine, a cluster, or any executor that a caller has."""
