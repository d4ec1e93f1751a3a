<?php
/**
 * The Worker's address. Pure: no WordPress in it.
 *
 * @package Vitrine
 */

defined( 'ABSPATH' ) || exit;

/**
 * The origin that was meant: https, a host, perhaps a port, no path. Plain http is taken for this machine only, where
 * the Worker is tried out. Returns an empty text for what is no such address.
 *
 * @param mixed $typed What the owner typed.
 */
function vitrine_clean_address( $typed ): string {
	if ( ! is_string( $typed ) || strlen( $typed ) > 255 ) {
		return '';
	}
	$address = strtolower( trim( $typed ) );
	// The tag as it is pasted elsewhere, or the address of the dashboard, mean the same Worker.
	$address = preg_replace( '~/(v\.js|dashboard/?.*)?$~', '', $address );
	$host    = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*';
	if ( preg_match( "~^https://{$host}(?::\d{1,5})?$~D", $address ) ) {
		return $address;
	}
	return preg_match( '~^http://(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$~D', $address ) ? $address : '';
}
