/** @module The name of a category or brand, as interests keep it. */
import { evenText } from '../../../contract/even-text.ts'

/** Longer names are cut. */
const LONGEST_NAME = 60

/** Empty for no name. */
export const interestName = (name: string): string => evenText(evenText(name).slice(0, LONGEST_NAME))
