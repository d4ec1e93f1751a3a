/** @module The form of a feed: its address first, for the rest is found out or usual. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Feed } from '../../../contract/catalogue/feed.ts'
import { send } from '../../api/send.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { PoolField } from '../../coupons/PoolField.tsx'
import { Choice } from '../../import/Choice.tsx'
import { LeaveQuestion } from '../../leave/LeaveQuestion.tsx'
import { SaveLine } from '../../part/SaveLine.tsx'
import { feedPath } from '../catalogue-path.ts'
import { FormAndCurrency } from '../FormAndCurrency.tsx'
import { WholeTick } from '../WholeTick.tsx'
import { checkedFeed, EVERY_CHOICES, errorsByField, type FeedDraft, hostOf, hoursOf } from './feed-draft.ts'

interface FeedFormProps {
  begin: FeedDraft
  /** Its id, made once it is saved from its name. */
  idOf(feed: Feed): string
  onSaved(feedId: string): void
  onCancel(): void
}

const TO_MEND = 'What to mend is marked in the form.'

export function FeedForm({ begin, idOf, onSaved, onCancel }: FeedFormProps) {
  const { draft, change, errors, refusal, isBusy, save } = useFeedForm({ begin, idOf, onSaved })
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={form}
      class="feed-form"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault()
        if (!(await save())) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      }}
    >
      <LeaveQuestion unsaved={JSON.stringify(draft) !== JSON.stringify(begin)} />
      <PoolField
        {...{ label: 'Address', value: draft.url, placeholder: 'https://shop.example/feed.xml', maxLength: 2048 }}
        error={errors.url}
        note="With name and password if need be: https://name:password@shop.example/feed.xml"
        onInput={(url) => change({ url })}
      />
      <div class="feed-pair">
        <PoolField
          {...{ label: 'Name', value: draft.name, placeholder: hostOf(draft.url) || 'Main feed' }}
          error={errors.name}
          onInput={(name) => change({ name })}
        />
        <Choice
          label="Fetch it"
          value={String(draft.everyHours)}
          options={EVERY_CHOICES}
          onChoose={(choice) => change({ everyHours: hoursOf(choice) })}
        />
      </div>
      <WholeTick
        isWhole={draft.isWhole}
        about="What was once in it and no longer is goes off the shelf."
        onChange={(isWhole) => change({ isWhole })}
      />
      <FormAndCurrency format={draft.format} currency={draft.currency} error={errors.currency} onChange={change} />
      <SaveLine isBusy={isBusy} saved={null} refusal={refusal}>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </SaveLine>
    </form>
  )
}

function useFeedForm({ begin, idOf, onSaved }: Omit<FeedFormProps, 'onCancel'>) {
  const [draft, setDraft] = useState(begin)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  function change(part: Partial<FeedDraft>) {
    setDraft((old) => ({ ...old, ...part }))
    setErrors({})
    setRefusal(null)
  }

  function refuse(found: Record<string, string>, sentence: string): false {
    setErrors(found)
    setRefusal(Object.keys(found).length > 0 ? TO_MEND : sentence)
    return false
  }

  /** Was it saved? */
  async function save(): Promise<boolean> {
    if (isBusy) return true
    const checked = checkedFeed(draft)
    if ('errors' in checked) return refuse(checked.errors, TO_MEND)
    setBusy(true)
    const feedId = idOf(checked.feed)
    const answer = await send(feedPath(feedId), { method: 'PUT', body: checked.feed })
    setBusy(false)
    if (!answer.ok) {
      const { trouble } = answer
      const found = trouble.kind === 'refused' ? errorsByField(trouble.problem.errors ?? []) : {}
      return refuse(found, troubleSentence(trouble))
    }
    onSaved(feedId)
    return true
  }

  return { draft, change, errors, refusal, isBusy, save }
}
