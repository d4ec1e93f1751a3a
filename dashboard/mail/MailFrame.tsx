/** @module A mail as a program for mail would draw it: nothing in it runs. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { inScheme } from './in-scheme.ts'

/** What mail is read on. */
export const MAIL_DEVICES = { phone: 'Phone', desktop: 'Computer' }

export type MailDevice = keyof typeof MAIL_DEVICES

/** CSS pixels. */
const WIDTHS: Record<MailDevice, number> = { phone: 360, desktop: 700 }
const HEIGHT = 720

interface MailFrameProps {
  html: string
  title: string
  device: MailDevice
  /** @default light */
  scheme?: 'light' | 'dark'
  /** Do its links open beside? @default false: they lead nowhere */
  hasLinks?: boolean
}

/** Drawn smaller where there is less room than a computer has. */
export function MailFrame({ html, title, device, scheme = 'light', hasLinks = false }: MailFrameProps) {
  const room = useRef<HTMLElement>(null)
  const [roomWidth, setRoomWidth] = useState(Number.POSITIVE_INFINITY)
  const width = WIDTHS[device]
  const scale = Math.min(1, roomWidth / width)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setRoomWidth(entry.contentRect.width))
    if (room.current) observer.observe(room.current)
    return () => observer.disconnect()
  }, [])
  return (
    <section ref={room} class="mail-room" aria-label="The mail" style={{ height: `${HEIGHT}px` }}>
      <iframe
        title={title}
        sandbox={hasLinks ? 'allow-popups allow-popups-to-escape-sandbox' : ''}
        referrerpolicy="no-referrer"
        srcdoc={inScheme(html, scheme)}
        width={width}
        height={Math.round(HEIGHT / scale)}
        style={{ colorScheme: scheme, transform: `scale(${scale})` }}
      />
    </section>
  )
}
