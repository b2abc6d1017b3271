"""Addresses by a name: streets, houses and villages, with what belongs to them; English ones have the number first."""
