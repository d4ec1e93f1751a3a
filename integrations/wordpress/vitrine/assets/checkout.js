/* Hands the visitor's id to the checkout. Nothing without the visitor's consent: then there is no id. */
;(() => {
  const hand = (visitor) => {
    for (const field of document.querySelectorAll('input.vitrine-visitor')) field.value = visitor || ''
    const store = window.wp?.data?.dispatch?.('wc/store/checkout')
    // WooCommerce has called it by both names.
    const setData = store?.setExtensionData ?? store?.__internalSetExtensionData
    setData?.('vitrine', { visitor: visitor || '' })
  }
  const ask = () => window.vitrine?.('visitor', hand)
  ask()
  // The blocks may come later than we do, and the visitor may choose in between.
  window.addEventListener('load', ask)
  document.addEventListener('focusin', ask)
})()
