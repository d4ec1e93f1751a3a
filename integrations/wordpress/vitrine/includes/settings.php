<?php
/**
 * Settings > Vitrine: one field, the Worker's address.
 *
 * @package Vitrine
 */

defined( 'ABSPATH' ) || exit;

const VITRINE_OPTION = 'vitrine_address';

/** The Worker's address, checked again in case the option was written by something else; empty: not set. */
function vitrine_address(): string {
	return vitrine_clean_address( get_option( VITRINE_OPTION, '' ) );
}

/**
 * Keeps what is an address, and says so of what is none. The field's nonce and capability are checked by options.php.
 *
 * @param mixed $typed What the owner typed.
 */
function vitrine_sanitize_address( $typed ): string {
	$address = vitrine_clean_address( $typed );
	if ( '' === $address && '' !== trim( (string) $typed ) ) {
		add_settings_error(
			VITRINE_OPTION,
			'vitrine_address_invalid',
			__( 'This is not the address of a Worker, such as https://edge.shop.example. Nothing was changed.', 'vitrine' )
		);
		return vitrine_address();
	}
	return $address;
}

add_action(
	'admin_init',
	function () {
		register_setting(
			'vitrine',
			VITRINE_OPTION,
			array(
				'type'              => 'string',
				'default'           => '',
				'sanitize_callback' => 'vitrine_sanitize_address',
			)
		);
		add_settings_section( 'vitrine', '', '__return_null', 'vitrine' );
		add_settings_field(
			VITRINE_OPTION,
			__( 'Address of your Worker', 'vitrine' ),
			'vitrine_address_field',
			'vitrine',
			'vitrine',
			array( 'label_for' => VITRINE_OPTION )
		);
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page( __( 'Vitrine', 'vitrine' ), __( 'Vitrine', 'vitrine' ), 'manage_options', 'vitrine', 'vitrine_settings_page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( VITRINE_FILE ),
	function ( array $links ): array {
		$url = admin_url( 'options-general.php?page=vitrine' );
		array_unshift( $links, '<a href="' . esc_url( $url ) . '">' . esc_html__( 'Settings', 'vitrine' ) . '</a>' );
		return $links;
	}
);

/** The field. */
function vitrine_address_field(): void {
	printf(
		'<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="https://edge.shop.example" aria-describedby="vitrine-address-help">',
		esc_attr( VITRINE_OPTION ),
		esc_attr( vitrine_address() )
	);
	printf(
		'<p class="description" id="vitrine-address-help">%s</p>',
		esc_html__( 'As npm run deploy printed it. Leave it empty to take the tag off every page.', 'vitrine' )
	);
}

/** The page, for those who may change settings. */
function vitrine_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( 'vitrine' );
	do_settings_sections( 'vitrine' );
	submit_button();
	echo '</form></div>';
}
