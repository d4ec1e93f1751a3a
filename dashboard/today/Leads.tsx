/** @module People of today by grade: one bar and its numbers. */
import type { Grade } from '../../contract/grade.ts'
import { Card } from '../part/Card.tsx'
import { GradeChip } from '../part/GradeChip.tsx'
import { hrefOf } from '../route.ts'
import { counted, plain } from '../sentence/counted.ts'
import { rate } from '../sentence/share.ts'

/** Typed as a record first, so that a new grade does not compile until it has its place. */
const PLACES: Record<Grade, number> = { hot: 0, warm: 1, cold: 2 }

const HOTTEST_FIRST = (Object.keys(PLACES) as Grade[]).sort((a, b) => PLACES[a] - PLACES[b])

export function Leads({ leads }: { leads: Record<Grade, number> }) {
  const all = HOTTEST_FIRST.reduce((sum, grade) => sum + leads[grade], 0)
  return (
    <Card title="Leads" aside={<a href={hrefOf({ screen: 'people', order: 'score' })}>Hottest first</a>}>
      <div class="lead-bar" aria-hidden="true">
        {HOTTEST_FIRST.map(
          (grade) =>
            leads[grade] > 0 && <span key={grade} class={`lead-${grade}`} style={{ flexGrow: leads[grade] }} />,
        )}
      </div>
      <ul class="lead-list">
        {HOTTEST_FIRST.map((grade) => (
          <li key={grade}>
            <GradeChip grade={grade} />
            <span class="lead-count">{plain(leads[grade])}</span>
            <span class="lead-rate">{rate(leads[grade], all) ?? '–'}</span>
          </li>
        ))}
      </ul>
      <p class="card-note">{counted(all, 'person', 'people')} seen today, by how near they are to buying.</p>
    </Card>
  )
}
