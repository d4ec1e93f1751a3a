/** @module A hook: how the shop writes, edited and saved. */
import { useMemo, useState } from 'preact/hooks'
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import { forgetReading } from '../../api/reading-memory.ts'
import { send } from '../../api/send.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { withValueAt } from '../../overlays/draft/way.ts'
import type { FieldEditing } from '../../overlays/field/fields.ts'
import { useVisited } from '../../overlays/field/use-visited.ts'
import { SHOP_ADDRESS } from '../shop-address/use-shop-address.ts'
import { checkedWriting, type WritingDraft, writingDraft, writingErrors } from './writing-draft.ts'

export const MESSAGE_SETTINGS = '/v1/message-settings'

export interface WritingForm {
  editing: FieldEditing & { draft: WritingDraft }
  save(): Promise<void>
  isChanged: boolean
  state: 'editing' | 'saving' | 'saved'
  /** Why it was not saved; null: it was, or was not tried. */
  refusal: string | null
}

const NONE: ReadonlyMap<string, string> = new Map()
const TO_MEND = 'What to mend is marked in the form.'

export function useWritingForm(settings: MessageSettings): WritingForm {
  const [draft, setDraft] = useState(() => writingDraft(settings))
  const [kept, setKept] = useState(() => JSON.stringify(draft))
  const [told, setTold] = useState(NONE)
  const [isTried, setTried] = useState(false)
  const visiting = useVisited()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [state, setState] = useState<WritingForm['state']>('editing')
  const checked = useMemo(() => checkedWriting(draft), [draft])
  const errors = useMemo(() => new Map([...checked.errors, ...told]), [checked, told])

  function set(way: string, value: unknown) {
    setDraft((old) => withValueAt(old, way, value))
    setTold(NONE)
    setRefusal(null)
    setState('editing')
  }

  async function save() {
    if (state === 'saving') return
    setTried(true)
    if (checked.settings === null) return setRefusal(TO_MEND)
    setState('saving')
    const answer = await send<MessageSettings>(MESSAGE_SETTINGS, { method: 'PUT', body: checked.settings })
    for (const path of [MESSAGE_SETTINGS, SHOP_ADDRESS]) forgetReading(path)
    if (answer.ok) {
      setKept(JSON.stringify(draft))
      return setState('saved')
    }
    const found = answer.trouble.kind === 'refused' ? (answer.trouble.problem.errors ?? []) : []
    setState('editing')
    setTold(writingErrors(found))
    setRefusal(found.length > 0 ? TO_MEND : troubleSentence(answer.trouble))
  }

  return {
    editing: { draft, set, errors, warnings: NONE, isTried, ...visiting },
    save,
    isChanged: JSON.stringify(draft) !== kept,
    state,
    refusal,
  }
}
