/** @module Whom the overlay is for: simple choices, segments, the cart, and any further condition. */
import { GRADES } from '../../../contract/grade.ts'
import type { SegmentList } from '../../../contract/segment.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { hrefOf } from '../../route.ts'
import { capital } from '../../sentence/capital.ts'
import { CheckField, ChecksField } from '../field/CheckField.tsx'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { CodesField } from '../field/CodesField.tsx'
import { LinesField } from '../field/LinesField.tsx'
import { AudienceCard } from './AudienceCard.tsx'
import { CartFields } from './CartFields.tsx'
import { ConsentField } from './ConsentField.tsx'
import { FurtherConditions } from './FurtherConditions.tsx'

export function WhoSection() {
  const { value } = useReading<SegmentList>('/v1/segments', null)
  const segments = value?.segments ?? []
  return (
    <>
      <AudienceCard segments={segments} />
      <Card title="Who" class="edit-section">
        <p class="card-note">Everything you choose must hold. Nothing at all: everybody.</p>
        <SimpleChoices />
        <ConsentField />
      </Card>
      <Card title="Segments" class="edit-section" aside={<a href={hrefOf({ screen: 'segments' })}>Segments</a>}>
        <ChecksField way="audience.segments" label="Only people in one of" choices={named(segments)} />
        <ChecksField way="audience.notSegments" label="Nobody who is in one of" choices={named(segments)} />
      </Card>
      <CartFields />
      <Card title="Where they come from" class="edit-section">
        <div class="edit-pair">
          <CodesField way="audience.countries" field="country" label="Countries" />
          <CodesField way="audience.languages" field="language" label="Languages of the page" />
        </div>
        <div class="edit-pair">
          <LinesField way="audience.utm.source" label="Source (utm_source)" placeholder="google" rows={2} />
          <LinesField way="audience.utm.medium" label="Medium (utm_medium)" placeholder="email" rows={2} />
          <LinesField way="audience.utm.campaign" label="Advertisement (utm_campaign)" placeholder="autumn" rows={2} />
        </div>
      </Card>
      <FurtherConditions />
    </>
  )
}

const named = (segments: SegmentList['segments']) => segments.map(({ segmentId, name }) => [segmentId, name] as const)

const SimpleChoices = () => (
  <>
    <div class="edit-pair">
      <ChoiceField
        way="audience.visitor"
        label="Visits"
        choices={[
          [undefined, 'any'],
          ['new', 'the first one'],
          ['returning', 'a later one'],
        ]}
      />
      <ChoiceField
        way="audience.orders"
        label="Orders"
        choices={[
          [undefined, 'any'],
          ['none', 'none so far'],
          ['some', 'at least one'],
        ]}
      />
    </div>
    <ChecksField
      way="audience.grades"
      label="How warm they are"
      choices={GRADES.map((grade) => [grade, capital(grade)] as const)}
      help="By their lead score: what they looked at, searched and put into the cart lately."
    />
    <ChecksField
      way="audience.devices"
      label="On"
      choices={[
        ['phone', 'a phone'],
        ['desktop', 'a computer'],
      ]}
    />
    <CheckField
      way="audience.offered"
      label="Only people whom a scenario shows it"
      help="By its step “overlay”, for as many days as the step says."
    />
  </>
)
