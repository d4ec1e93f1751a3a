/** @module How the list of people is read from the API, for each order. */
import type { People, PersonRow } from '../../contract/admin.ts'
import type { PagedList } from '../api/use-pages.ts'
import type { PeopleOrder } from '../route.ts'

function peopleList(order: PeopleOrder): PagedList<PersonRow> {
  return {
    path: (cursor) => `/v1/people?order=${order}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    rowsOf(answer) {
      const { people, next } = answer as People
      return { rows: people, next }
    },
    idOf: (row) => row.profileId,
  }
}

/** One list for each order, made once. */
export const PEOPLE_LISTS: Record<PeopleOrder, PagedList<PersonRow>> = {
  recent: peopleList('recent'),
  score: peopleList('score'),
}
