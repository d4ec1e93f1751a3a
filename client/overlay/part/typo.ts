/** @module The part that looks at an address once it was filled in. */
import { offerMeant } from '../form/offer-meant.ts'

export const part = offerMeant
