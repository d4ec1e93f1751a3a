/** @module Makes the claims of a source: what it says of the product of a page. */
import type { Claim, ProductField, Source, SourceFields } from './model.ts'

/** The claims of a source that says one thing a field. */
export const claimsOf = (source: Source, fields: SourceFields, trust = 1): Claim[] =>
  Object.entries(fields)
    .filter(([, value]) => (value ?? '') !== '')
    .map(([field, value]) => ({
      field: field as ProductField,
      value,
      source,
      trust,
      currency: currencyOf(field, fields),
    }))

const currencyOf = (field: string, { currency }: SourceFields) =>
  /rice$/.test(field) && typeof currency === 'string' ? currency : undefined
