/** @module By what something said is recognised again, without keeping it. */
import { bucket } from '../../contract/bucket.ts'

/** Of a hundred million texts two have one print. */
export const printOf = (said: string): string => `${bucket('claim', said)}${bucket('again', said)}`
