/** @module Choosing a file of orders. */
import { Card } from '../part/Card.tsx'
import { DropFile } from '../part/DropFile.tsx'

export const ChooseFile = ({ onChoose }: { onChoose(file: File): void }) => (
  <Card title="Choose a file">
    <DropFile accept=".csv,.tsv,.txt,.gz,text/csv,text/plain" onChoose={onChoose}>
      Drop a CSV file here: an export of your shop system, of the till, or of a spreadsheet. One row for each order, or
      one for each product of it.
    </DropFile>
    <p class="card-note">
      You see what is read from it first, and nothing is stored until you say so. Orders that are known already are not
      doubled. For customers there is a command: docs/how-to/import-customers.md.
    </p>
  </Card>
)
