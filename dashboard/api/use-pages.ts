/** @module A hook: a list that comes by pages, its first page kept fresh. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { mergeNewest, type Rows } from './merge-newest.ts'
import { type Poll, poll } from './poll.ts'
import { read } from './read.ts'
import { rememberedReading, rememberReading } from './reading-memory.ts'
import type { Answer } from './request.ts'
import type { Trouble } from './trouble.ts'

/** How one list of the API is read. Must be the same object for the same list: it is what the hook watches. */
export interface PagedList<Row> {
  /** Address of a page; `cursor` null is the first. */
  path(cursor: string | null): string
  rowsOf(answer: unknown): Rows<Row>
  idOf(row: Row): string
  /** Puts a fresh first page to what was known. @default mergeNewest: what was known stays. */
  merge?(known: Rows<Row>, fresh: Rows<Row>): Rows<Row>
}

export interface Pages<Row> {
  /** Null before the first answer. */
  rows: readonly Row[] | null
  readAt: number | null
  trouble: Trouble | null
  hasMore: boolean
  isLoadingMore: boolean
  more(): void
  retry(): void
}

interface State<Row> {
  list: PagedList<Row>
  shown: Rows<Row> | null
  readAt: number | null
  trouble: Trouble | null
}

function start<Row>(list: PagedList<Row>): State<Row> {
  const remembered = rememberedReading<Rows<Row>>(list.path(null))
  return { list, shown: remembered?.value ?? null, readAt: remembered?.readAt ?? null, trouble: null }
}

/** `everyMs` null: the first page is read once, and again when the page comes back into sight. */
export function usePages<Row>(list: PagedList<Row>, everyMs: number | null): Pages<Row> {
  const [state, setState] = useState(() => start(list))
  const [isLoadingMore, setLoadingMore] = useState(false)
  const polling = useRef<Poll | null>(null)
  const shown = state.list === list ? state : start(list)

  /** Takes in an answer; `place` says where its rows go. */
  function take(answer: Answer<unknown>, place: (known: Rows<Row>, fresh: Rows<Row>) => Rows<Row>) {
    setState((old) => {
      const base = old.list === list ? old : start(list)
      if (!answer.ok) return { ...base, trouble: answer.trouble }
      const fresh = list.rowsOf(answer.value)
      const next = base.shown ? place(base.shown, fresh) : fresh
      const readAt = Date.now()
      rememberReading(list.path(null), { value: next, readAt })
      return { list, shown: next, readAt, trouble: null }
    })
  }

  useEffect(() => {
    const current = poll(async (signal) => {
      const answer = await read<unknown>(list.path(null), signal)
      if (signal.aborted) return true
      take(answer, (known, fresh) => list.merge?.(known, fresh) ?? mergeNewest(known, fresh, list.idOf))
      return answer.ok || answer.trouble.kind !== 'unreachable'
    }, everyMs)
    polling.current = current
    return current.stop
  }, [list, everyMs])

  async function more() {
    const cursor = shown.shown?.next ?? null
    if (cursor === null || isLoadingMore) return
    setLoadingMore(true)
    const answer = await read<unknown>(list.path(cursor), new AbortController().signal)
    setLoadingMore(false)
    take(answer, (known, older) => {
      const ids = new Set(known.rows.map(list.idOf))
      return { rows: [...known.rows, ...older.rows.filter((row) => !ids.has(list.idOf(row)))], next: older.next }
    })
  }

  return {
    rows: shown.shown?.rows ?? null,
    readAt: shown.readAt,
    trouble: shown.trouble,
    hasMore: (shown.shown?.next ?? null) !== null,
    isLoadingMore,
    more,
    retry: () => polling.current?.now(),
  }
}
