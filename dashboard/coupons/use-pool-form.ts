/** @module A hook: the form of a pool, saved to the Worker. */
import { useState } from 'preact/hooks'
import type { CouponPoolList } from '../../contract/coupon.ts'
import { read } from '../api/read.ts'
import { rememberReading } from '../api/reading-memory.ts'
import type { Answer } from '../api/request.ts'
import { send } from '../api/send.ts'
import { troubleSentence } from '../api/trouble.ts'
import { goTo } from '../leave/unsaved.ts'
import { hrefOf } from '../route.ts'
import { slug } from '../segments/slug.ts'
import type { PoolDraft } from './pool-draft.ts'
import { poolOf } from './pool-of.ts'
import { POOLS, poolPath } from './pool-path.ts'

/** What the parts of the form are given. `errors` by field, as the Worker names it. */
export interface PoolEditing {
  draft: PoolDraft
  change(part: Partial<PoolDraft>): void
  errors: Partial<Record<string, string>>
}

export interface PoolForm extends PoolEditing {
  save(): Promise<void>
  isBusy: boolean
  isChanged: boolean
  isSaved: boolean
  /** Why it was not saved; null: it was, or was not tried. */
  refusal: string | null
}

/** `poolId` null: a new one, whose own screen comes once it is saved. */
export function usePoolForm(poolId: string | null, begin: PoolDraft): PoolForm {
  const [draft, setDraft] = useState(begin)
  const [kept, setKept] = useState(() => JSON.stringify(begin))
  const [errors, setErrors] = useState<PoolEditing['errors']>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [state, setState] = useState<'editing' | 'saving' | 'saved'>('editing')

  function change(part: Partial<PoolDraft>) {
    setDraft((old) => ({ ...old, ...part }))
    setErrors({})
    setRefusal(null)
    setState('editing')
  }

  async function save() {
    if (state === 'saving') return
    setState('saving')
    const id = poolId === null ? await freeId(draft.name) : { ok: true as const, value: poolId }
    const answer = id.ok ? await send(poolPath(id.value), { method: 'PUT', body: poolOf(draft) }) : id
    if (!answer.ok || !id.ok) return refuse(answer)
    setKept(JSON.stringify(draft))
    setState('saved')
    await readPools()
    if (poolId === null) goTo(hrefOf({ screen: 'coupon-pool', poolId: id.value }))
  }

  function refuse(answer: Answer<unknown>) {
    setState('editing')
    if (answer.ok) return
    const { trouble } = answer
    const found = trouble.kind === 'refused' ? (trouble.problem.errors ?? []) : []
    setErrors(Object.fromEntries(found.map(({ field, message }) => [field, message])))
    setRefusal(found.length > 0 ? 'What to mend is marked in the form.' : troubleSentence(trouble))
  }

  const isChanged = JSON.stringify(draft) !== kept
  return { draft, change, errors, save, isBusy: state === 'saving', isChanged, isSaved: state === 'saved', refusal }
}

/** The list as it is now, also for the screen that shows it next. */
async function readPools(): Promise<Answer<CouponPoolList>> {
  const answer = await read<CouponPoolList>(POOLS, new AbortController().signal)
  if (answer.ok) rememberReading(POOLS, { value: answer.value, readAt: Date.now() })
  return answer
}

async function freeId(name: string): Promise<Answer<string>> {
  const list = await readPools()
  return list.ok
    ? {
        ok: true,
        value: slug(
          name,
          list.value.pools.map(({ poolId }) => poolId),
        ),
      }
    : list
}
