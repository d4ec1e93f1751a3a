/** @module People as a table, one a line. */
import type { PersonRow } from '../../contract/admin.ts'
import { NumberHeads } from '../part/NumberHeads.tsx'
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
          <NumberHeads names={['Visits', 'Orders', 'Revenue', 'Cart']} isWide />
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
