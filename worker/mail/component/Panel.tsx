/** @module A quiet field on the sheet. */
import type { ComponentChildren } from 'preact'
import type { MailLook } from '../mail-look.ts'
import { Row } from './Row.tsx'

interface PanelProps {
  align: 'center' | 'left' | 'right'
  look: MailLook
  /** To be cut out. */
  isTicket?: boolean
  children: ComponentChildren
}

/** For what one wants to find again: a code, a parcel, a store. */
export function Panel({ align, look, isTicket = false, children }: PanelProps) {
  const { panel, line, text } = look.colors.light
  return (
    <Row below={28}>
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="border-collapse:separate">
        <tr>
          <td
            class="q b t"
            align={align}
            style={`padding:${isTicket ? 24 : 20}px 20px;border:${isTicket ? '2px dashed' : '1px solid'} ${line};border-radius:${look.radius}px;background-color:${panel};color:${text};font-size:16px;line-height:1.5`}
          >
            {children}
          </td>
        </tr>
      </table>
    </Row>
  )
}
