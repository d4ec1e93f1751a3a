/** @module A moment of a schedule by the shop's own clock, as a field for dates wants it. */

/** `2026-12-01T00:00` as it is; one with a zone as the clock in `zone` shows it; '' for what is no moment. */
export function localMoment(text: string, zone: string): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return text
  const at = Date.parse(text)
  if (Number.isNaN(at)) return ''
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}
