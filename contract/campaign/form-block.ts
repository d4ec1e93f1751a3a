/** @module The form block: a visitor leaves an address. */
import * as v from 'valibot'
import { line } from './line.ts'
import { unlike } from './unlike.ts'

/** What a form may ask: the person's own words, or a trait by its name (contract/traits.ts). */
export const FORM_FIELDS = ['email', 'phone', 'first_name', 'last_name', 'birthday', 'trait'] as const

const FieldSchema = v.strictObject({
  name: v.picklist(FORM_FIELDS),
  /** Of a `trait` only: which, such as `favourite_tea`. */
  trait: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'is not a name such as favourite_style'))),
  label: line(80),
  required: v.optional(v.boolean(), false),
  /** Of a `trait` only: to choose from; absent: free text. */
  choices: v.optional(v.pipe(v.array(line(60)), v.minLength(2), v.maxLength(12), unlike)),
})

/**
 * `agreement`: what the visitor agrees to by a box that is never ticked before; `version` names the wording, and is kept
 * with who agreed and when. Absent: the address is taken for what the form itself says, and nothing may be sent but the
 * confirmation. `doubleOptIn`: nothing is sent to the address before a person has confirmed it by our mail.
 */
export const FormBlockSchema = v.pipe(
  v.strictObject({
    kind: v.literal('form'),
    fields: v.pipe(v.array(FieldSchema), v.minLength(1), v.maxLength(6)),
    agreement: v.optional(v.strictObject({ text: line(600), version: line(40) })),
    doubleOptIn: v.optional(v.boolean(), true),
    submit: line(60),
    /** Said instead of the form once it was sent. */
    thanks: line(300),
  }),
  v.forward(
    v.check(
      ({ fields }) => fields.some(({ name }) => name === 'email' || name === 'phone'),
      'asks for no email or phone',
    ),
    ['fields'],
  ),
  v.forward(
    v.check(
      ({ fields }) => new Set(fields.map((f) => f.trait ?? f.name)).size === fields.length,
      'asks something twice',
    ),
    ['fields'],
  ),
  v.forward(
    v.check(
      ({ fields }) => fields.every((f) => (f.name === 'trait') === (f.trait !== undefined)),
      'has a trait without a name',
    ),
    ['fields'],
  ),
)

export type FormBlock = v.InferOutput<typeof FormBlockSchema>
/** One thing asked for; by its trait's name, where it has one, else by its own. */
export type FormField = FormBlock['fields'][number]
