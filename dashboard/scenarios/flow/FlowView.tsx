/** @module The flow of a scenario: what begins it, its steps from top to bottom, and what ends it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { clock } from '../../part/clock.ts'
import { Icon } from '../../part/Icon.tsx'
import { useShop } from '../../part/use-shop.ts'
import type { ScenarioDraft } from '../draft/scenario-draft.ts'
import { type ScenarioEditing, useScenario } from '../editor/editing.ts'
import { entryWords, smallCondition } from '../words/entry-words.ts'
import { goalWords, holdoutWords, reentryWords } from '../words/goal-words.ts'
import { isOver, OVER } from '../words/is-over.ts'
import { KIND_WORDS } from '../words/kind-words.ts'
import { FlowWarnings } from './FlowWarnings.tsx'
import { type FlowActs, FlowActsContext } from './flow-acts.ts'
import { Sequence } from './Sequence.tsx'

/** What was done last, with the way back. */
interface Done {
  words: string
  /** `id`: of what was taken away. Null: there is no way back. */
  back: { draft: ScenarioDraft; id: string } | null
}

export function FlowView() {
  const editing = useScenario()
  const { acts, done, undo } = useFlowActs(editing)
  return (
    <section class="flow" aria-labelledby="flow-title">
      <h2 id="flow-title" class="unseen">
        The way through
      </h2>
      <BeginBox />
      <FlowActsContext.Provider value={acts}>
        <Sequence sequence={editing.layout} isOutermost />
      </FlowActsContext.Provider>
      <RulesBox />
      <div class="flow-done" role="status">
        {done !== null && <span>{done.words}</span>}
      </div>
      {done?.back && (
        <button type="button" class="button button-small flow-undo" onClick={undo}>
          Undo
        </button>
      )}
    </section>
  )
}

/** Changes of the flow, with the focus where the next thing is to be done. */
function useFlowActs({ change, open, draft }: ScenarioEditing) {
  const [done, setDone] = useState<Done | null>(null)
  const focus = useRef<string | null>(null)
  useLayoutEffect(() => {
    const wanted = focus.current === null ? null : document.getElementById(focus.current)
    if (wanted) {
      wanted.focus()
      focus.current = null
    }
  })
  const acts: FlowActs = {
    act(next, { words, focusOn, lost }) {
      focus.current = focusOn
      setDone({ words, back: lost === undefined ? null : { draft, id: lost } })
      change(next)
    },
    open: (stepId) => open({ kind: 'step', stepId }),
  }
  function undo() {
    const back = done?.back
    if (!back) return
    focus.current = back.id
    change(() => back.draft)
    setDone({ words: 'It is back.', back: null })
  }
  return { acts, done, undo }
}

function BeginBox() {
  const { draft, names, faults, open } = useScenario()
  const { timeZone } = useShop()
  const wrong = [...faults].filter(([field]) => /^(entry|audience)\b/.test(field))
  return (
    <div class="flow-box">
      <span class="flow-dot">
        <Icon name="play" />
      </span>
      <div class="flow-text">
        <button type="button" class="flow-sentence" onClick={() => open({ kind: 'begin' })}>
          {entryWords(draft.entry, names.segments)}
        </button>
        <p class="card-note">
          {draft.audience === undefined ? 'For everybody' : `Only for: ${smallCondition(draft.audience)}`}
        </p>
        {isOver(draft.entry, timeZone, clock.value) && <p class="card-note">{OVER}</p>}
        <FlowWarnings stepId={null} />
        {wrong.map(([field, said]) => (
          <p key={field} class="flow-fault">
            <Icon name="warning" />
            {said}
          </p>
        ))}
      </div>
    </div>
  )
}

function RulesBox() {
  const { draft, open } = useScenario()
  const goal = goalWords(draft.goal)
  const rules = [
    draft.leaveWhen && `They leave, without the goal, once this is true: ${smallCondition(draft.leaveWhen)}`,
    reentryWords(draft.reentry),
    holdoutWords(draft),
    `Its messages: ${KIND_WORDS[draft.kind].title.toLowerCase()}`,
  ].filter((rule): rule is string => typeof rule === 'string')
  return (
    <div class="flow-box flow-rules">
      <span class="flow-dot">
        <Icon name="star" />
      </span>
      <div class="flow-text">
        <button type="button" class="flow-sentence" onClick={() => open({ kind: 'rules' })}>
          {goal === null ? 'No goal: everybody goes through to the end' : `Ends well ${goal}`}
        </button>
        <ul>
          {rules.map((rule) => (
            <li key={rule} class="card-note">
              {rule}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
