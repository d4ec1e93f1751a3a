/** @module What must be looked at before a scenario that was begun with a recipe goes live. */
import { late } from '../../frame/late.tsx'

/** Fetched on its own: it brings all recipes. */
export const RecipeCheck = late(async () => (await import('../recipes/CheckNote.tsx')).CheckNote)
