/** @module The parts of the editor, and which of them a field belongs to. */

export const SECTIONS = {
  content: 'Content',
  look: 'Look',
  when: 'When',
  who: 'Who',
  where: 'Where',
  schedule: 'Schedule',
  test: 'Test',
  languages: 'Languages',
  versions: 'Versions',
} as const

export type Section = keyof typeof SECTIONS

/** By the first word of the way; what is not among them has no section, such as the name. */
const OWNERS: Record<string, Section> = {
  content: 'content',
  layout: 'look',
  position: 'look',
  slot: 'look',
  tab: 'look',
  staySeconds: 'look',
  triggers: 'when',
  triggerMatch: 'when',
  frequency: 'when',
  priority: 'when',
  audience: 'who',
  consent: 'who',
  pages: 'where',
  schedule: 'schedule',
  variants: 'test',
  holdout: 'test',
  goal: 'test',
  worthMinor: 'test',
  translations: 'languages',
}

/** `content[0].text` is of `content`; `variants[1].translations.lt[0].text` of `languages`. Null: above all sections. */
export function sectionOf(field: string): Section | null {
  if (/^variants\[\d+\]\.translations/.test(field)) return 'languages'
  return OWNERS[/^\w+/.exec(field)?.[0] ?? ''] ?? null
}
