"""What people write for a place, understood: communes, districts and hamlets, in lists and at questions."""
