"""GET /healthz on loopback: 200 when all is well, else 503, both with the figures."""

from aiohttp import web

from bot.chat.health import Health


async def serve(health: Health, port: int) -> web.AppRunner:
    """Starts to listen; raises OSError when the port is taken."""

    async def on_health(_request: web.Request) -> web.Response:
        is_well, figures = await health.answer()
        return web.json_response({"ok": is_well, **figures}, status=200 if is_well else 503)

    app = web.Application()
    app.router.add_get("/healthz", on_health)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    return runner
