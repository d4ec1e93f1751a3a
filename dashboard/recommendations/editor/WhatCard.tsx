/** @module What a slot is called, what stands above its products, and how many it shows. */
import { MOST_IN_SLOT } from '../../../contract/recommend/strategy.ts'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { useFields } from '../../overlays/field/fields.ts'
import { LineField } from '../../overlays/field/LineField.tsx'
import { NumberField } from '../../overlays/field/NumberField.tsx'
import { Card } from '../../part/Card.tsx'
import { fieldWord } from '../../sentence/field-word.ts'
import type { SlotDraft } from './slot-draft.ts'

/** The languages of the ready-made titles, beside English. */
const LANGUAGES = ['lt', 'kk', 'nb', 'lv', 'pl']

export function WhatCard() {
  return (
    <Card title="What it is" class="edit-section">
      <div class="edit-pair">
        <LineField way="name" label="Name" most={120} help="Only you see it." />
        <ChoiceField
          way="status"
          label="Visitors"
          standard="live"
          choices={[
            ['live', 'see it'],
            ['paused', 'do not see it: paused'],
          ]}
        />
      </div>
      <LineField way="title" label="Heading above the products" most={120} />
      <Titles />
      <div class="edit-pair">
        <NumberField way="count" label="Show" unit="products" standard={4} help={`At most ${MOST_IN_SLOT}.`} />
        <NumberField
          way="fewest"
          label="Leave it out below"
          unit="products"
          standard={2}
          help="A single product looks like a mistake."
        />
      </div>
    </Card>
  )
}

function Titles() {
  const { draft } = useFields()
  const { titles = {} } = draft as SlotDraft
  const codes = [...LANGUAGES, ...Object.keys(titles).filter((code) => !LANGUAGES.includes(code))]
  const written = codes.filter((code) => titles[code] !== undefined).length
  return (
    <details class="slot-titles">
      <summary>
        In other languages <span class="card-note">{`${written} of ${codes.length} written`}</span>
      </summary>
      <p class="card-note">The language of the page decides. Pages in any other get the heading above.</p>
      <div class="edit-pair">
        {codes.map((code) => (
          <LineField
            key={code}
            way={`titles.${code}`}
            label={fieldWord('language', code)}
            most={120}
            optional
            placeholder={(draft as SlotDraft).title}
          />
        ))}
      </div>
    </details>
  )
}
