import Shell

StandardStream.ignoreBrokenPipes()
Parallax.main()
