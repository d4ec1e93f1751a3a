/** @module By what somebody is looked up, from what was typed. */

/** Ids of visitors and persons as the People screen has them: a UUID, or a kind before a colon. */
const ID = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z_]+:.+)$/i

const PHONE = /^\+[\d\s()-]{6,}$/

/** Goes behind `GET /v1/people?`; null: it is an id already. What is neither address nor phone is a customer's number. */
export function peopleQuery(typed: string): string | null {
  if (ID.test(typed)) return null
  if (typed.includes('@')) return `email=${encodeURIComponent(typed)}`
  const phone = typed.replace(/[\s()-]/g, '')
  return PHONE.test(typed) ? `phone=${encodeURIComponent(phone)}` : `customer_id=${encodeURIComponent(typed)}`
}
