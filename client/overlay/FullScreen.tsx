/** @module The full-screen layout: the whole window for one thing, where there is a window to speak of. */
import { Modal } from './Modal.tsx'
import type { LayoutProps } from './stage.ts'

/** On a phone it is the modal, to the letter. */
export const FullScreen = (props: LayoutProps) => Modal({ ...props, more: ' full' })
