/** @module Gives the campaign's editor to all its parts, and to the fields in them. */
import type { ComponentChildren } from 'preact'
import { type Editing, EditingContext } from './editing.ts'
import { FieldsContext } from './fields.ts'

export const EditingProvider = ({ editing, children }: { editing: Editing; children: ComponentChildren }) => (
  <EditingContext.Provider value={editing}>
    <FieldsContext.Provider value={editing}>{children}</FieldsContext.Provider>
  </EditingContext.Provider>
)
