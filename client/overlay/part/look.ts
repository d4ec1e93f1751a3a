/** @module The part that reads the look of the shop's page, for themes that ask for it. */
import { pageTokens } from '../look/page-tokens.ts'

export const part = pageTokens
