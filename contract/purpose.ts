/** @module Consent by purpose: what a visitor permits us to do. */
import * as v from 'valibot'

/**
 * `measure`: count and remember what happens · `personalise`: decide by who the visitor is ·
 * `message`: write to the person. Unknown means denied (safety rule 36).
 */
export const PURPOSES = ['measure', 'personalise', 'message'] as const

export type Purpose = (typeof PURPOSES)[number]

/** The purposes granted at one moment; each event carries its own snapshot. At most three, no order. */
export const ConsentSchema = v.pipe(v.array(v.picklist(PURPOSES)), v.maxLength(PURPOSES.length))

/** `implied`: granted until withdrawn (a Global Privacy Control signal withdraws). `required`: denied until granted. */
export const CONSENT_MODES = ['implied', 'required'] as const

export type ConsentMode = (typeof CONSENT_MODES)[number]
