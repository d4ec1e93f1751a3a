/** @module The cart page of the written Wix shop. */
import { wixPage } from './parts.ts'

export const cartPage = (tag: string) => wixPage(tag, '<h1 data-hook="CartAppDataHook.title">My cart</h1>')
