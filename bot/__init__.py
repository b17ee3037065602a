"""Back Coach: a wellness coach for back acupressure on Telegram."""
