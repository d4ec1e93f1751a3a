/** @module A hook: one slot while it is edited, checked and saved. */
import { useMemo, useState } from 'preact/hooks'
import type { RecommendationSlots } from '../../../contract/recommend/slot-list.ts'
import { read } from '../../api/read.ts'
import { rememberReading } from '../../api/reading-memory.ts'
import type { Answer } from '../../api/request.ts'
import { send } from '../../api/send.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { goTo } from '../../leave/unsaved.ts'
import { withValueAt } from '../../overlays/draft/way.ts'
import type { FieldEditing } from '../../overlays/field/fields.ts'
import { hrefOf } from '../../route.ts'
import { slug } from '../../segments/slug.ts'
import { SLOTS, slotPath } from '../slots-path.ts'
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

/** `slotId` null: a new one, whose own screen comes once it is saved. */
export function useSlotForm(slotId: string | null, begin: SlotDraft): SlotForm {
  const [draft, setDraft] = useState(begin)
  const [kept, setKept] = useState(() => JSON.stringify(begin))
  const [told, setTold] = useState(NONE)
  const [isTried, setTried] = useState(false)
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<string | null>(null)
  const [state, setState] = useState<'editing' | 'saving' | 'saved'>('editing')
  const checked = useMemo(() => checkedSlot(draft, slotId ?? 'new'), [draft, slotId])

  function set(way: string, value: unknown) {
    setDraft((old) => withValueAt(old, way, value))
    setTold(NONE)
    setRefusal(null)
    setState('editing')
  }

  async function save() {
    if (state === 'saving') return
    if (checked.slot === null) {
      setTried(true)
      setRefusal(TO_MEND)
      return
    }
    setState('saving')
    const id = slotId === null ? await freeId(draft.name) : { ok: true as const, value: slotId }
    if (!id.ok) return refuse(id)
    const answer = await send(slotPath(id.value), { method: 'PUT', body: { ...checked.slot, slotId: id.value } })
    if (!answer.ok) return refuse(answer)
    setKept(JSON.stringify(draft))
    setTried(false)
    setState('saved')
    await readSlots()
    if (slotId === null) goTo(hrefOf({ screen: 'recommendation-slot', slotId: id.value }))
  }

  function refuse({ trouble }: Extract<Answer<unknown>, { ok: false }>) {
    const found = trouble.kind === 'refused' ? (trouble.problem.errors ?? []) : []
    setState('editing')
    setTried(true)
    setTold(errorsByField(found))
    setRefusal(found.length > 0 ? TO_MEND : troubleSentence(trouble))
  }

  return {
    editing: {
      draft,
      set,
      errors: useMemo(() => new Map([...checked.errors, ...told]), [checked, told]),
      warnings: NONE,
      isTried,
      visited,
      visit: (way) => setVisited((old) => (old.has(way) ? old : new Set(old).add(way))),
    },
    save,
    isBusy: state === 'saving',
    isChanged: JSON.stringify(draft) !== kept,
    isSaved: state === 'saved',
    refusal,
  }
}

/** The list as it is now, also for the screen that shows it next. */
async function readSlots(): Promise<Answer<RecommendationSlots>> {
  const answer = await read<RecommendationSlots>(SLOTS, new AbortController().signal)
  if (answer.ok) rememberReading(SLOTS, { value: answer.value, readAt: Date.now() })
  return answer
}

async function freeId(name: string): Promise<Answer<string>> {
  const list = await readSlots()
  if (!list.ok) return list
  const taken = list.value.slots.map(({ slotId }) => slotId)
  return { ok: true, value: slug(name, taken, 'slot') }
}
