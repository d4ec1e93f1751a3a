/** @module People as a table, one a line. */
import type { PersonRow } from '../../contract/admin.ts'
import { PersonLine } from './PersonLine.tsx'

export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <table class="table people">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Lead</th>
          <th scope="col" class="seen not-phone">
            Last seen
          </th>
          <th scope="col" class="num not-phone">
            Visits
          </th>
          <th scope="col" class="num not-phone">
            Orders
          </th>
          <th scope="col" class="num not-phone">
            Revenue
          </th>
          <th scope="col" class="num not-phone">
            Cart
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonLine key={person.profileId} person={person} />
        ))}
      </tbody>
    </table>
  )
}
