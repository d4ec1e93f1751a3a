/** @module The form of a segment: its name, its condition, how many pass it now. */
import { useMemo, useState } from 'preact/hooks'
import type { Segment } from '../../contract/segment.ts'
import { LeaveQuestion } from '../leave/LeaveQuestion.tsx'
import { isUnsaved } from '../leave/unsaved.ts'
import { Card } from '../part/Card.tsx'
import { hrefOf } from '../route.ts'
import { conditionSentence } from '../sentence/condition-sentence.ts'
import { AgreedBox } from './AgreedBox.tsx'
import { ConditionGroup } from './ConditionGroup.tsx'
import { CountCard } from './CountCard.tsx'
import { conditionOf } from './condition-of.ts'
import { DeleteSegment } from './DeleteSegment.tsx'
import { countRows } from './draft-edits.ts'
import { ExampleMembers } from './ExampleMembers.tsx'
import type { FormState } from './form-state.ts'
import { NameFields } from './NameFields.tsx'
import { SaveBar } from './SaveBar.tsx'
import { asksForAgreement, saveErrors } from './save-errors.ts'
import { readSegments } from './save-segment.ts'
import { savedNow } from './saved-now.ts'
import { useDraft } from './use-draft.ts'
import { type Counted, useLiveCount } from './use-live-count.ts'
import { useSave } from './use-save.ts'
import { questionOf } from './use-segment-counts.ts'

interface SegmentFormProps {
  /** Null: a new one. */
  segmentId: string | null
  begin: FormState
}

export function SegmentForm({ segmentId, begin }: SegmentFormProps) {
  const [state, setState] = useState(begin)
  const [saved, setSaved] = useState(() => JSON.stringify(begin))
  const [version, setVersion] = useState(0)
  const saving = useSave(segmentId, onSaved)
  const { condition, unfinished } = useMemo(() => conditionOf(state.root), [state.root])
  const question = questionOf({ condition, agreed: state.agreed })
  const live = useLiveCount(question)
  const isChanged = JSON.stringify(state) !== saved

  function change(part: Partial<FormState>) {
    setState((old) => ({ ...old, ...part }))
    saving.forget()
  }
  const edits = useDraft(state.root, (root) => change({ root }))

  function onSaved(segment: Segment) {
    savedNow.value = segment.segmentId
    setSaved(JSON.stringify(state))
    setVersion(segment.version)
    if (segmentId === null) goTo(hrefOf({ screen: 'segment', segmentId: segment.segmentId }))
  }

  return (
    <form
      class="segment-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        saving.save(state)
      }}
    >
      <LeaveQuestion unsaved={isChanged} />
      <div class="stack">
        <NameFields state={state} errors={saving.errors} onChange={change} />
        <Card title="Who is in it" class="segment-condition">
          <ConditionGroup
            group={state.root}
            parentKey={null}
            level={1}
            editing={{ edits, unfinished, isTried: saving.isTried, rows: countRows(state.root) }}
          />
          {!(saving.isTried && unfinished.length > 0) && (
            <p class="row-note row-note-missing">{saving.errors.condition}</p>
          )}
          <p class="segment-sentence">{conditionSentence(condition)}</p>
        </Card>
        {(state.agreed || asksForAgreement(saving.errors) || asksInCount(live)) && (
          <AgreedBox agreed={state.agreed} onChange={(agreed) => change({ agreed })} />
        )}
      </div>
      <div class="stack segment-side">
        <CountCard live={live} isCounting={live?.question !== question} unfinished={unfinished} />
        <SaveBar saving={saving} isSaved={!isChanged && savedNow.value === segmentId} segmentId={segmentId} />
      </div>
      {segmentId !== null && (
        <div class="stack">
          <ExampleMembers key={version} segmentId={segmentId} />
          <DeleteSegment segmentId={segmentId} name={state.name} onDeleted={onDeleted} />
        </div>
      )}
    </form>
  )
}

/** In the place of this address, which is no more what it was. */
function goTo(address: string) {
  isUnsaved.value = false
  location.replace(address)
}

async function onDeleted() {
  await readSegments()
  goTo(hrefOf({ screen: 'segments' }))
}

const asksInCount = (live: Counted | null): boolean =>
  live !== null &&
  !live.answer.ok &&
  live.answer.trouble.kind === 'refused' &&
  asksForAgreement(saveErrors(live.answer.trouble.problem))
