/** @module When no message goes, and how often one person hears from the shop. */
import { CheckField } from '../../overlays/field/CheckField.tsx'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { useFields } from '../../overlays/field/fields.ts'
import { NumberField, ShareField } from '../../overlays/field/NumberField.tsx'
import { Card } from '../../part/Card.tsx'
import type { WritingDraft } from './writing-draft.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => [hour, `${String(hour).padStart(2, '0')}:00`] as const)

export function HoursCard() {
  const { quietHours: quiet } = useFields().draft as WritingDraft
  const isNever = quiet.from === quiet.to
  return (
    <Card title="Quiet hours" class="edit-section">
      <div class="edit-pair">
        <ChoiceField way="quietHours.from" label="From" choices={HOURS} />
        <ChoiceField way="quietHours.to" label="Until" choices={HOURS} />
      </div>
      <p class="card-note">
        {isNever
          ? 'Both are the same: messages go at any hour.'
          : 'By each person’s own clock. What falls into them waits until they are over; confirmations of orders go at once.'}
      </p>
      <ShareField
        way="explore"
        label="Messages that try another hour"
        help="Of those that go at a person’s best time. Without any, habits that change are never found."
      />
    </Card>
  )
}

export const HowOftenCard = () => (
  <Card title="How often" class="edit-section">
    <div class="edit-pair">
      <NumberField
        way="cap.marketing.most"
        label="News and offers: at most"
        unit="messages"
        help="Every message counts but those that a person is owed, such as the confirmation of an order."
      />
      <NumberField way="cap.marketing.days" label="within" unit="days" />
    </div>
    <div class="edit-pair">
      <NumberField
        way="cap.triggered.most"
        label="Answers to what they did: at most"
        unit="messages"
        help="A cart left, a welcome, a price that fell. They count for news and offers, too."
      />
      <NumberField way="cap.triggered.days" label="within" unit="days" />
    </div>
    <CheckField
      way="cap.adapts"
      label="More for those who react, fewer for those who do not"
      standard
      help="Up to three times as many for people who click and order; half for those who never do."
    />
    <ShareField
      way="mix.commercialMost"
      label="Commercial messages: at most"
      help="The others inform or teach. 40% is a good share."
    />
    <CheckField
      way="mix.holdsBack"
      label="Hold commercial messages back where a person had more"
      help="They wait until something useful was sent, or until they expire."
    />
    <p class="card-note">
      What is held back waits, with its reason, until it may go or is too old. Nothing is lost unseen.
    </p>
  </Card>
)
