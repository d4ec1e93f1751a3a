/** @module A hook: one slot while it is edited, checked and saved. */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { Answer } from '../../api/request.ts'
import { send } from '../../api/send.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { goTo } from '../../leave/unsaved.ts'
import { withValueAt } from '../../overlays/draft/way.ts'
import type { FieldEditing } from '../../overlays/field/fields.ts'
import { fieldId } from '../../overlays/field/use-field.ts'
import { useVisited } from '../../overlays/field/use-visited.ts'
import { hrefOf } from '../../route.ts'
import { savedNow } from '../../segments/saved-now.ts'
import { slug } from '../../segments/slug.ts'
import { slotPath } from '../slots-path.ts'
import { readSlots } from './read-slots.ts'
import { checkedSlot, errorsByField, type SlotDraft } from './slot-draft.ts'

export interface SlotForm {
  editing: FieldEditing & { draft: SlotDraft }
  save(): Promise<void>
  isBusy: boolean
  isChanged: boolean
  isSaved: boolean
  /** Why it was not saved; null: it was, or was not tried. */
  refusal: string | null
}

const TO_MEND = 'What to mend is marked in the form.'
const NONE: ReadonlyMap<string, string> = new Map()

interface SlotFormBeginning {
  /** Null: a new one, whose own screen comes once it is saved. */
  slotId: string | null
  begin: SlotDraft
  onSaved?: (() => void) | undefined
}

export function useSlotForm({ slotId, begin, onSaved }: SlotFormBeginning): SlotForm {
  const [draft, setDraft] = useState(begin)
  const [kept, setKept] = useState(() => JSON.stringify(begin))
  const [told, setTold] = useState(NONE)
  const [isTried, setTried] = useState(false)
  const visiting = useVisited()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [state, setState] = useState<'editing' | 'saving' | 'saved'>(() => (isNew(slotId) ? 'saved' : 'editing'))
  // Also while something is typed meanwhile: two savings of a new one would make two.
  const isSaving = useRef(false)
  const checked = useMemo(() => checkedSlot(draft, slotId ?? 'new'), [draft, slotId])
  const errors = useMemo(() => new Map([...checked.errors, ...told]), [checked, told])

  function set(way: string, value: unknown) {
    setDraft((old) => withValueAt(old, way, value))
    setTold(NONE)
    setRefusal(null)
    setState('editing')
  }

  async function save() {
    if (isSaving.current) return
    if (checked.slot === null) return mark(checked.errors)
    isSaving.current = true
    setState('saving')
    const answer = await stored(checked.slot, slotId)
    isSaving.current = false
    if (!answer.ok) return refuse(answer)
    setKept(JSON.stringify(draft))
    setTried(false)
    // What was typed meanwhile is not saved.
    setState((now) => (now === 'saving' ? 'saved' : now))
    onSaved?.()
    if (slotId === null) await openSlot(answer.value)
  }

  function refuse({ trouble }: Extract<Answer<unknown>, { ok: false }>) {
    const found = trouble.kind === 'refused' ? (trouble.problem.errors ?? []) : []
    setState('editing')
    setTold(errorsByField(found))
    if (found.length > 0) mark(errorsByField(found))
    else setRefusal(troubleSentence(trouble))
  }

  function mark(wrong: ReadonlyMap<string, string>) {
    setTried(true)
    setRefusal(TO_MEND)
    focusFirst(wrong)
  }

  return {
    editing: { draft, set, errors, warnings: NONE, isTried, ...visiting },
    save,
    isBusy: state === 'saving',
    isChanged: JSON.stringify(draft) !== kept,
    isSaved: state === 'saved',
    refusal,
  }
}

/** Was it saved a moment ago, on the screen of a new one? Asked once. */
function isNew(slotId: string | null): boolean {
  const isSaved = slotId !== null && savedNow.peek() === slotId
  savedNow.value = null
  return isSaved
}

/** The list that its screen shows is read before. */
async function openSlot(slotId: string): Promise<void> {
  await readSlots()
  savedNow.value = slotId
  goTo(hrefOf({ screen: 'recommendation-slot', slotId }))
}

/** Its id, which a new one gets by its name. */
async function stored(slot: RecommendationSlot, slotId: string | null): Promise<Answer<string>> {
  const id = slotId === null ? await freeId(slot.name) : { ok: true as const, value: slotId }
  if (!id.ok) return id
  const answer = await send(slotPath(id.value), { method: 'PUT', body: { ...slot, slotId: id.value } })
  return answer.ok ? id : answer
}

/** Puts the focus where something is to be mended, after it is marked; what it is folded into is opened. */
function focusFirst(errors: ReadonlyMap<string, string>): void {
  requestAnimationFrame(() => {
    const [field] = [...errors.keys()].flatMap((way) => document.getElementById(fieldId(way)) ?? [])
    const folded = field?.closest('details')
    if (folded) folded.open = true
    field?.focus()
  })
}

async function freeId(name: string): Promise<Answer<string>> {
  const list = await readSlots()
  if (!list.ok) return list
  const taken = list.value.slots.map(({ slotId }) => slotId)
  return { ok: true, value: slug(name, taken, 'slot') }
}
