/** @module The way to each part of the editor, with how much is to be mended there. */
import { SECTIONS, type Section, sectionOf } from '../draft/sections.ts'
import { useEditing } from '../field/editing.ts'

interface SectionNavProps {
  section: Section
  onChoose(section: Section): void
}

export function SectionNav({ section, onChoose }: SectionNavProps) {
  const { errors, isTried } = useEditing()
  const counts = new Map<Section | null, number>()
  for (const field of errors.keys()) counts.set(sectionOf(field), (counts.get(sectionOf(field)) ?? 0) + 1)
  return (
    <nav class="editor-nav" aria-label="Parts of the overlay">
      <ul>
        {(Object.entries(SECTIONS) as [Section, string][]).map(([each, title]) => (
          <li key={each}>
            <button type="button" aria-current={each === section ? 'true' : undefined} onClick={() => onChoose(each)}>
              {title}
              {isTried && counts.has(each) && (
                <span class="editor-count">
                  {counts.get(each)}
                  <span class="unseen"> to mend</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
