/** @module In which profile something that is noted of a person is kept. */
import { PERSON } from '../identity/persons-of.ts'

/**
 * The profile that a person is named after; of a profile that stands alone its own id. A person's row is made anew of its
 * members' rows whenever one of them changes, so nothing can be noted in it.
 */
export const ownProfileId = (rowId: string): string => (rowId.startsWith(PERSON) ? rowId.slice(PERSON.length) : rowId)
