/** @module The form of a segment: its name, its condition, how many pass it now. */
import { LeaveQuestion } from '../leave/LeaveQuestion.tsx'
import { goTo } from '../leave/unsaved.ts'
import { Card } from '../part/Card.tsx'
import { hrefOf } from '../route.ts'
import { conditionSentence } from '../sentence/condition-sentence.ts'
import { AgreedBox } from './AgreedBox.tsx'
import { LateAdsCard } from './ads/late-ads-card.ts'
import { ConditionGroup } from './ConditionGroup.tsx'
import { CountCard } from './CountCard.tsx'
import { DeleteSegment } from './DeleteSegment.tsx'
import { countRows } from './draft-edits.ts'
import { ExampleMembers } from './ExampleMembers.tsx'
import { NameFields } from './NameFields.tsx'
import { SaveBar } from './SaveBar.tsx'
import { readSegments } from './save-segment.ts'
import { type SegmentBeginning, type SegmentFormParts, useSegmentForm } from './use-segment-form.ts'

export function SegmentForm(beginning: SegmentBeginning) {
  const { segmentId } = beginning
  const form = useSegmentForm(beginning)
  const { state, change, saving } = form
  return (
    <form
      class="segment-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        saving.save(state)
      }}
    >
      <LeaveQuestion unsaved={form.isChanged} />
      <div class="stack">
        <NameFields state={state} errors={saving.errors} onChange={change} />
        <WhoIsInIt form={form} />
        {form.hasAgreement && <AgreedBox agreed={state.agreed} onChange={(agreed) => change({ agreed })} />}
      </div>
      <div class="stack segment-side">
        <CountCard live={form.live} isCounting={form.isCounting} unfinished={form.unfinished} />
        <SaveBar saving={saving} isSaved={form.isSaved} segmentId={segmentId} />
      </div>
      {segmentId !== null && (
        <div class="stack">
          <ExampleMembers key={form.version} segmentId={segmentId} />
          <LateAdsCard segmentId={segmentId} name={state.name} />
          <DeleteSegment segmentId={segmentId} name={state.name} onDeleted={onDeleted} />
        </div>
      )}
    </form>
  )
}

function WhoIsInIt({ form: { state, edits, condition, unfinished, saving } }: { form: SegmentFormParts }) {
  const { isTried, errors } = saving
  // Rows say themselves what is missing of them.
  const isSaidByRows = isTried && unfinished.length > 0
  return (
    <Card title="Who is in it" class="segment-condition">
      <ConditionGroup
        group={state.root}
        parentKey={null}
        level={1}
        editing={{ edits, unfinished, isTried, rows: countRows(state.root) }}
      />
      {!isSaidByRows && <p class="row-note row-note-missing">{errors.condition}</p>}
      <p class="segment-sentence">{conditionSentence(condition)}</p>
    </Card>
  )
}

async function onDeleted() {
  await readSegments()
  goTo(hrefOf({ screen: 'segments' }))
}
