-- What an article brings to listen to or to watch (core/media.h), as a sign on the board: 0 nothing, 1 audio, 2 video.
ALTER TABLE article ADD COLUMN media INTEGER NOT NULL DEFAULT 0;
UPDATE article SET media = 2
 WHERE id IN (SELECT article FROM detail WHERE enclosures <> '' AND enclosures LIKE '%"type":"video/%');
UPDATE article SET media = 1
 WHERE media = 0
   AND id IN (SELECT article FROM detail WHERE enclosures <> '' AND enclosures LIKE '%"type":"audio/%');
